/** Where the files of the page lie in the dataset. */

export const APP = 'page/app.js';
export const STYLE = 'page/style.css';
export const INDEX = 'page/index.js';
export const COMMITMENTS = 'page/commitments.js';
/** Written by whoever compares two versions; absent where nothing was compared. */
export const CHANGES = 'changes/changes.js';

export function documentScript(id: string): string {
  return `page/documents/${id}.js`;
}
