/** Where the page starts: the data files run after this script, and the page is drawn when all are there. */
import { render } from 'preact';
import { App } from './app.tsx';
import { receive, receivedRows } from './load.ts';

receive();
document.addEventListener('DOMContentLoaded', () => {
  const frame = document.getElementById('app');
  if (!frame) return;
  const rows = receivedRows();
  frame.replaceChildren();
  if (rows) render(<App rows={rows} />, frame);
  else frame.textContent = 'A file of this page is missing or damaged. Make the dataset anew with `factsheet run`.';
});
