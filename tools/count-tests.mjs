/** The closing line of CI: how many unit tests and stories ran, from the reports of the runners themselves. */
import { readFileSync } from 'node:fs';

const unit = JSON.parse(readFileSync('.cache/tests/unit.json', 'utf8'));
const { stats } = JSON.parse(readFileSync('.cache/tests/e2e.json', 'utf8'));
const passed = unit.numPassedTests + stats.expected;
const failed = unit.numFailedTests + stats.unexpected + stats.flaky;
const skipped = unit.numPendingTests + unit.numTodoTests + stats.skipped;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
