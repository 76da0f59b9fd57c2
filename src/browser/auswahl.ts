/** A box that ticks all the others of its kind; without scripts people tick one by one. */
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="auswahl"]')];
const place = document.getElementById('auswahl');

if (place && boxes.length > 1) place.prepend(boxForAll());

function boxForAll(): HTMLElement {
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
