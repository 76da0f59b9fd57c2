import Handlebars from 'handlebars';
import type { DomainError } from '../../../texts/domain-error.js';

/** What stands in the frame where there is no paper to show. */
export function problemPage({ message, problems }: DomainError): string {
  const { escapeExpression } = Handlebars;
  const items = problems
    .map((problem) => `<li>${escapeExpression(problem.message)}</li>`)
    .join('\n');
  const body =
    problems.length > 0
      ? `<ul class="probleme">\n${items}\n</ul>`
      : `<p>${escapeExpression(message)}</p>`;
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>So geht es noch nicht</title>
<style>body{font:1rem/1.5 sans-serif;margin:1.5rem;background:#fff;color:#111}h1{font-size:1.25rem}li{margin-bottom:.5rem}</style>
</head>
<body>
<h1>So geht es noch nicht</h1>
${body}
</body>
</html>
`;
}
