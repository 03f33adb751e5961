import { type ArrangeRequest, arrange } from './arrange.ts';

/** The layouts away from the page, so that it stays quick: one request, one answer. */
self.onmessage = ({ data }: MessageEvent<ArrangeRequest>) => {
  self.postMessage(arrange(data));
};
