/** Everything a command has to say. */
export async function linesOf(said: AsyncIterable<string>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of said) lines.push(line);
  return lines;
}
