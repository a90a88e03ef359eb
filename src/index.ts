/** The library: everything that a program may import from `factsheet`. */
export { processDocument } from './pipeline/process.ts';
