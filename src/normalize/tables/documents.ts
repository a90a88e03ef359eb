/** The table `documents`: one row a source. */
import type { DocumentRecord } from '../../model/record.ts';
import { defineTable } from '../../model/table.ts';
import { confidenceLevel } from './confidence.ts';
import { documentColumn, eachOf, type Row, type Tabled } from './row.ts';

export const documentsTable = defineTable<Tabled, Row<DocumentRecord>>({
  name: 'documents',
  description: 'One row for each source, those that could not be read included.',
  key: ['document'],
  foreignKeys: [{ field: 'duplicate_of', table: 'documents', key: 'document' }],
  rows: eachOf((record) => [record]),
  columns: [
    {
      name: 'title',
      type: 'string',
      description: 'Title as printed.',
      of: ({ item }) => item.document.title,
    },
    { name: 'date', type: 'date', description: 'Day of issue.', of: ({ item }) => item.document.date },
    {
      name: 'issuers',
      type: 'list',
      description: 'Canonical names of the parties that issue it.',
      of: ({ item }) => item.document.issuers,
    },
    {
      name: 'url',
      type: 'string',
      link: true,
      description: 'Where it was published.',
      of: ({ item }) => item.source.url,
    },
    {
      name: 'published',
      type: 'string',
      description: 'Time of publication, in ISO 8601.',
      of: ({ item }) => item.source.published,
    },
    {
      name: 'modified',
      type: 'string',
      description: 'Time of the last change, in ISO 8601.',
      of: ({ item }) => item.source.modified,
    },
    {
      name: 'anchor',
      type: 'date',
      description: 'Day that relative dates count from.',
      of: ({ item }) => item.document.anchor,
    },
    {
      name: 'anchor_from',
      type: 'string',
      description: 'Where the anchor was taken from.',
      values: ['front-matter', 'text', 'sidecar', 'option', 'none'],
      of: ({ item }) => item.document.anchorFrom,
    },
    {
      name: 'language',
      type: 'string',
      description: 'BCP 47: en, or und where too few words are English.',
      of: ({ item }) => item.document.language,
    },
    {
      name: 'format',
      type: 'string',
      description: 'Format of the source.',
      values: ['text', 'markdown', 'html', 'docx', 'pdf'],
      of: ({ item }) => item.source.format,
    },
    {
      name: 'words',
      type: 'integer',
      description: 'Words of running text.',
      of: ({ item }) => item.document.words,
    },
    {
      name: 'sections',
      type: 'integer',
      description: 'Rows in the table of that name.',
      of: ({ item }) => item.sections.length,
    },
    {
      name: 'units',
      type: 'integer',
      description: 'Rows in the table of that name.',
      of: ({ item }) => item.units.length,
    },
    {
      name: 'commitments',
      type: 'integer',
      description: 'Rows in the table of that name.',
      of: ({ item }) => item.commitments.length,
    },
    {
      name: 'low_confidence',
      type: 'integer',
      description: 'Commitments of low confidence.',
      of: ({ item }) => item.commitments.filter(({ confidence }) => confidenceLevel(confidence) === 'low').length,
    },
    {
      name: 'problems',
      type: 'integer',
      description: 'Rows in the table of that name.',
      of: ({ item }) => item.problems.length,
    },
    {
      name: 'duplicate_of',
      type: 'string',
      description: 'An earlier document of identical body; counts over documents leave this one out.',
      of: ({ item }) => item.id,
      among: (document, { duplicateOf }) => duplicateOf(String(document)),
    },
    documentColumn,
    {
      name: 'path',
      type: 'string',
      description: 'Path of the source under the input folder.',
      of: ({ item }) => item.source.path,
    },
    {
      name: 'sha256',
      type: 'string',
      description: "SHA-256 of the source's bytes.",
      of: ({ item }) => item.source.sha256,
    },
  ],
});
