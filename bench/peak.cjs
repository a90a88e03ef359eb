// Required into a process that is measured: writes its peak memory in kilobytes where FACTSHEET_PEAK says.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread && process.env.FACTSHEET_PEAK) {
  process.on('exit', () => writeFileSync(process.env.FACTSHEET_PEAK, String(process.resourceUsage().maxRSS)));
}
