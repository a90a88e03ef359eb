#!/usr/bin/env node
import { run } from './commands/run.ts';

run(process.argv.slice(2));
