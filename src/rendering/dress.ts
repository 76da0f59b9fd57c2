import { fontChecksums } from './fonts.js';
import { rendererVersion } from './renderer-version.js';
import type { TemplateSources } from './template.js';
import { readTemplate } from './template-files.js';
import type { WordStyles } from './word-styles.js';

/** Everything besides its content that a paper's look depends on, as plain data to be kept with it. */
export interface Dress {
  template: TemplateSources;
  /** The shared print style, then the template's own. */
  css: string;
  /** SHA-256 in hex, by file: the fonts a paper may use. */
  fonts: Readonly<Record<string, string>>;
  /** The program that was current; see `rendererVersion`. */
  renderer: string;
  /** Of the county, for Word; left out where it has nothing of its own. */
  word?: Pick<WordStyles, 'sha256' | 'styles' | 'letterhead'>;
}

/**
 * What the template looks like today.
 * @param root the folder that holds one folder per template
 * @throws DomainError TEMPLATE_INVALID when there is no such template
 */
export function dressOf(root: string, name: string): Dress {
  const { sources, css } = readTemplate(root, name);
  return { template: sources, css, fonts: fontChecksums(), renderer: rendererVersion() };
}
