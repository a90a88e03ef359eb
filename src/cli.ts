#!/usr/bin/env node
import { main } from './commands/index.ts';

await main(process.argv.slice(2));
