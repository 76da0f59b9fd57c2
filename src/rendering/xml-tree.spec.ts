import { xmlText, xmlTree, writtenXml } from './xml-tree.js';

describe('an XML text from elsewhere', () => {
  it('is read as it stands, without its comments', () => {
    const tree = xmlTree(
      `\ufeff<?xml version="1.0"?><a x='1 &lt; 2'><!-- c --><b/>R&#252;<![CDATA[<ck>]]></a>`,
    );
    expect(tree && writtenXml(tree)).toBe('<a x="1 &lt; 2"><b/>Rü&lt;ck&gt;</a>');
    expect(tree && xmlText(tree)).toBe('Rü<ck>');
  });

  it.each([
    ['nothing', ''],
    ['an end that is missing', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['text around it', '<a/>b'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a prefix nobody explains', '<a x:b="1"/>'],
    ['an entity XML does not know', '<a>&nbsp;</a>'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a file to be fetched', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>'],
    ['a doctype written like that of HTML', '<!doctype a><a/>'],
    ['a control character', '<a>\u0001</a>'],
    ['a control character as a number', '<a>&#1;</a>'],
    ['a control character in an attribute', '<a b="&#xFFFE;"/>'],
    ['more depth than anybody needs', '<a>'.repeat(101) + '</a>'.repeat(101)],
    ['depth without an end', '<a>'.repeat(20_000)],
  ])('is none with %s', (_what, xml) => {
    expect(xmlTree(xml)).toBeUndefined();
  });
});
