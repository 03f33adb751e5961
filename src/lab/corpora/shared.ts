/** Where the corpora, notes and benchmarks lie: beside the project, or where WIREGRAPH_SHARED says. */
export function sharedFolder(): string {
  return process.env.WIREGRAPH_SHARED ?? '../shared';
}
