/** What a report page does by itself: filters, and j and k to walk the changes. It reads attributes, never text of documents. */
export const SCRIPT = `
const form = document.querySelector('form');
const rows = [...document.querySelectorAll('main > section article')];
const count = document.querySelector('output');
const apply = () => {
  const severities = new Set([...form.querySelectorAll('[name=severity]:checked')].map((box) => box.value));
  const kind = form.kind.value, actor = form.actor.value;
  let shown = 0;
  for (const row of rows) {
    const { severity, kinds, actors } = row.dataset;
    const fits = severities.has(severity) && (!kind || kinds.split(' ').includes(kind)) && (!actor || JSON.parse(actors).includes(actor));
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const part of document.querySelectorAll('section')) {
    const own = [...part.querySelectorAll('article')];
    part.hidden = own.length > 0 && own.every((row) => row.hidden);
  }
  count.textContent = shown + ' of ' + rows.length + ' changes';
};
const step = (by) => {
  const shown = rows.filter((row) => !row.hidden);
  const at = shown.indexOf(document.activeElement);
  const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by))];
  if (next) { next.focus(); next.scrollIntoView({ block: 'nearest' }); }
};
form.hidden = false;
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('select, input')) return;
  if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
  else if (event.key === '/') { form.querySelector('input').focus(); event.preventDefault(); }
});
window.addEventListener('hashchange', () => {
  const row = document.getElementById(location.hash.slice(1));
  if (row && row.hidden) { form.reset(); apply(); row.hidden = false; }
  if (row) row.focus();
});
apply();
`;
