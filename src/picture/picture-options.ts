import { FIRST_PAPER, type Paper } from './papers.ts';

/** What is chosen about a picture: by the dialog, by the command. The same view and options give the same picture. */
export interface PictureOptions {
  readonly part: 'view' | 'selection' | 'all';
  readonly background: 'white' | 'dark' | 'transparent';
  readonly paper: Paper;
  readonly labelScale: number;
  readonly hasTitle: boolean;
  readonly hasLegend: boolean;
  readonly hasSource: boolean;
  readonly hasFilters: boolean;
  /** The evidence of what is selected, numbered. */
  readonly hasFootnotes: boolean;
}

/** What a picture is before anybody chooses. */
export const FIRST_OPTIONS: PictureOptions = {
  part: 'view',
  background: 'white',
  paper: FIRST_PAPER,
  labelScale: 1,
  hasTitle: true,
  hasLegend: true,
  hasSource: true,
  hasFilters: true,
  hasFootnotes: false,
};

export interface Footnote {
  readonly number: number;
  /** Ids of the visible edges that the number stands at. */
  readonly edges: readonly string[];
  readonly text: string;
}

export interface PictureFacts {
  readonly title: string;
  /** BCP 47, of the article. */
  readonly language: string;
  readonly source: string;
  readonly madeWith: string;
  readonly filters: readonly string[];
  readonly shown: string;
  readonly meaning: string;
  readonly footnotes: readonly Footnote[];
}
