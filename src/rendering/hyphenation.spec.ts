import { parseFragment, serialize } from 'parse5';
import { hyphenate, hyphenateTree } from './hyphenation.js';

const shown = (text: string): string => text.replaceAll('\u00ad', '|');

describe('soft hyphens', () => {
  it('divide long German words, never leaving two letters alone', () => {
    expect(shown(hyphenate('Umsetzungsstand der Flüchtlingskonzepte'))).toBe(
      'Umset|zungs|stand der Flücht|lings|kon|zepte',
    );
  });

  it.each([
    'kurze Wörter',
    'https://www.kreis-musterkreis.example/integrationsangebote',
    'integrationszentrum@musterkreis.example',
    'www.integrationszentrum.example',
  ])('leave „%s“ alone', (text) => {
    expect(hyphenate(text)).toBe(text);
  });

  it('stand in cells sooner than in running text, and never in headings or attributes', () => {
    const fragment = parseFragment(
      '<h2>Integrationsbericht</h2><p title="Integrationsbericht">Integrationsbericht</p>' +
        '<table><tbody><tr><td>Berichterstattung</td></tr></tbody></table><p>Berichterstattung</p>',
    );
    hyphenateTree(fragment);
    expect(shown(serialize(fragment).replaceAll('&shy;', '|'))).toBe(
      '<h2>Integrationsbericht</h2><p title="Integrationsbericht">Inte|gra|ti|ons|be|richt</p>' +
        '<table><tbody><tr><td>Bericht|erstat|tung</td></tr></tbody></table><p>Berichterstattung</p>',
    );
  });

  it('keep the section of a law on one line with its sign', () => {
    const fragment = parseFragment('<p>nach § 9 (4) TIntG</p>');
    hyphenateTree(fragment);
    expect(serialize(fragment)).toBe('<p>nach §&nbsp;9 (4) TIntG</p>');
  });
});
