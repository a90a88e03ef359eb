import { configs as regexp } from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Floors 0 to 2 are pure: files, network, clock and randomness live on floors 3 and 4 (docs/design.md, "Folders"). */
const PURE = ['model', 'vocab', 'rules', 'ingest', 'segment', 'extract', 'normalize', 'diff', 'evaluate'];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'output/',
      'bench/node_modules/',
      '*.mjs',
      'bench/**/*.{mjs,cjs}',
      'test/formats/*.mjs',
      'train/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  regexp['flat/recommended'],
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'off',
      'regexp/prefer-named-capture-group': 'off',
      // Long alternations of words read better as written than as merged character classes.
      'regexp/prefer-character-class': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          ignoreRestSiblings: true,
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      'no-console': 'error',
    },
  },
  { files: ['src/model/**'], rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  { files: ['src/commands/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: PURE.map((folder) => `src/${folder}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['node:fs*', 'node:http*', 'node:net', 'node:child_process', 'node:worker_threads'] },
      ],
      'no-restricted-globals': ['error', 'process', 'fetch'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
    },
  },
);
