/** One line of the result. */
export interface Row {
  what: string;
  measured: string;
  /** What it is compared with; blank where it stands alone. */
  floor?: string;
  ratio?: string;
  goal?: string;
  reached?: boolean;
}

const HEAD = ['', 'gemessen', 'verglichen mit', 'Verhältnis', 'Ziel', ''] as const;

export function table(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells({ what, measured, floor = '', ratio = '', goal = '', reached }: Row): string[] {
  const verdict = reached ? 'erreicht' : 'nicht erreicht';
  return [what, measured, floor, ratio, goal, reached === undefined ? '' : verdict];
}

/** `100 000` */
export const count = (figure: number): string =>
  String(figure).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

export const ms = (figure: number): string =>
  `${figure.toFixed(figure < 10 ? 1 : 0).replace('.', ',')} ms`;

export const times = (figure: number): string => `${figure.toFixed(2).replace('.', ',')} ×`;
