/** A table of values as a field to choose from. */
export const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));
