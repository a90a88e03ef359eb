/** The page as a writer: what makes it is loaded for it alone. */
import { defineWriter } from '../writer.ts';

export const pageWriter = defineWriter({
  name: 'page',
  summary: 'index.html, a page to read, filter and cite the commitments, with its files in page/.',
  options: {},
  reads: 'rows',
  write: async (dataset, place) => {
    const { writePage } = await import('./write.ts');
    writePage(dataset, place);
  },
});
