/** A box that ticks all the others of its kind; without scripts people tick one by one. */
export function offerAll(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="auswahl"]')];
  if (boxes.length > 1) document.getElementById('auswahl')?.prepend(boxForAll(boxes));
}

function boxForAll(boxes: readonly HTMLInputElement[]): HTMLElement {
  const label = document.createElement('label');
  label.className = 'kern-label alle';
  const all = document.createElement('input');
  all.type = 'checkbox';
  all.className = 'kern-form-check__checkbox';
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
  });
  for (const box of boxes)
    box.addEventListener('change', () => {
      all.checked = boxes.every(({ checked }) => checked);
    });
  label.append(all, ` Alle ${boxes.length} auswählen`);
  return label;
}

offerAll();
