/** The form for a Sachstand: asks only what is needed, and counts along. */
const SENTENCES = 3;
/** Their full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\d{1,2}|Abs|Art|bspw|bzw|ca|Dr|etc|evtl|ggf|inkl|insb|Mio|Nr|Str|usw|vgl)\.\s*$/u;

const german = new Intl.NumberFormat('de-DE');

/** `data-nur-bei="status=ON_HOLD schedule=DELAYED"`: one of these choices must be made. */
function showWhenNeeded(place: HTMLElement): void {
  const choices = (place.dataset.nurBei ?? '').split(' ').map((choice) => choice.split('='));
  const update = () => {
    const needed = choices.some(([name, value]) => valueOf(name ?? '') === value);
    place.hidden = !needed;
    // What nobody sees is not sent.
    for (const field of place.querySelectorAll('textarea')) field.disabled = !needed;
  };
  // It shows up only where it is needed.
  place.querySelector('.kern-label__optional')?.remove();
  for (const [name] of choices)
    document.getElementById(name ?? '')?.addEventListener('change', update);
  update();
}

const valueOf = (id: string): string | undefined =>
  document.querySelector<HTMLSelectElement>(`#${id}`)?.value;

function countAlong(place: HTMLElement): void {
  const field = place.querySelector('textarea');
  const [count, hint] = ['.zaehler', '.zaehler-hinweis'].map((selector) =>
    place.querySelector<HTMLElement>(selector),
  );
  if (!field || !count || !hint) return;
  count.hidden = false;
  const update = () => {
    const sentences = sentencesIn(field.value);
    count.textContent = `${german.format(field.value.length)} von ${german.format(field.maxLength)} Zeichen, ${sentences} ${sentences === 1 ? 'Satz' : 'Sätze'}`;
    const told = sentences > SENTENCES ? 'Üblich sind höchstens drei Sätze. Mehr ist möglich.' : '';
    if (hint.textContent !== told) hint.textContent = told;
  };
  field.addEventListener('input', update);
  update();
}

function sentencesIn(text: string): number {
  const pieces = [...new Intl.Segmenter('de', { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return pieces.filter((piece, index) => index === pieces.length - 1 || !ABBREVIATION.test(piece))
    .length;
}

/** @param form may have come into the page later */
export function askOnlyWhatIsNeeded(form: ParentNode): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-nur-bei]')) showWhenNeeded(place);
  for (const place of form.querySelectorAll<HTMLElement>('[data-zaehlt]')) countAlong(place);
}

askOnlyWhatIsNeeded(document);
