/** Writes every form that a pipeline asks for into the staging area. */
import { dataPackage } from '../emit/datapackage.ts';
import { WRITERS } from '../emit/index.ts';
import { toJson } from '../emit/json.ts';
import type { Dataset, Place, Writer } from '../emit/writer.ts';
import type { Pipeline } from './load.ts';
import type { Reads } from './row-texts.ts';
import { adoptStaged, openStaged, stageFile, stagingPath, type StagedFile } from './staging.ts';

/** How the writers of a pipeline read rows. */
export function readsOf(outputs: Pipeline['outputs']): Reads {
  return outputs.map(({ writer }) => writerNamed(writer).reads);
}

export async function stageOutputs(out: string, dataset: Dataset, outputs: Pipeline['outputs']): Promise<StagedFile[]> {
  const files: StagedFile[] = [];
  for (const { writer, options } of outputs) {
    const { place, staged } = openPlace(out);
    await writerNamed(writer).write(dataset, place, options);
    files.push(...staged());
  }
  const resources = outputs.flatMap(({ writer }) => writerNamed(writer).resources?.(dataset.tables) ?? []);
  if (resources.length > 0) files.push(stageFile(out, 'datapackage.json', toJson(dataPackage(resources))));
  return files;
}

function writerNamed(name: string): Writer {
  const writer = WRITERS.find((candidate) => candidate.name === name);
  if (!writer) throw new RangeError(`No writer "${name}".`);
  return writer;
}

/** `staged` gives the files, when all are written. */
function openPlace(out: string): { place: Place; staged: () => StagedFile[] } {
  const files: StagedFile[] = [];
  const paths: string[] = [];
  const place: Place = {
    open: (path) => {
      const file = openStaged(out, path);
      return { append: file.append, close: () => void files.push(file.close()) };
    },
    pathFor: (path) => {
      paths.push(path);
      return stagingPath(out, path);
    },
  };
  return { place, staged: () => [...files, ...paths.map((path) => adoptStaged(out, path))] };
}
