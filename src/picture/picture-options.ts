/**
 * One description of a picture, from the canvas's own geometry: svg.ts writes it, png.ts paints it, the dialog shows it.
 * Pure: the same view gives the same picture. Lengths in pixels at scale 1.
 */
export interface PictureOptions {
  readonly part: 'view' | 'selection' | 'all';
  readonly background: 'white' | 'dark' | 'transparent';
  readonly labelScale: number;
  readonly hasTitle: boolean;
  readonly hasLegend: boolean;
  readonly hasSource: boolean;
  readonly hasFilters: boolean;
}

export interface PictureFacts {
  readonly title: string;
  readonly source: string;
  readonly madeWith: string;
  readonly filters: readonly string[];
  readonly shown: string;
}
