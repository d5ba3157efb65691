import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseNotesOf } from './release-notes.ts';

describe('what a release says of itself', () => {
  it('is told in paragraphs, without the marks of Markdown', () => {
    const notes = [
      '## 1.2.0',
      'A first line',
      'that goes **on** in `code`.',
      '',
      '- One _thing_',
      '* Another, see [the page](https://evil.example/)',
      '1. A third ![picture](data:image/png;base64,xx)',
      '---',
      '> Quoted',
      '```sh',
      'rm *.log',
      '```',
      '[page]: https://evil.example/',
      'snake_case and 2 * 3 stay',
    ].join('\r\n');
    expect(releaseNotesOf(notes)).toEqual([
      '1.2.0',
      'A first line that goes on in code.',
      'One thing',
      'Another, see the page',
      'A third picture',
      'Quoted',
      'rm *.log',
      'snake_case and 2 * 3 stay',
    ]);
  });

  it('is told without HTML, as the feed of GitHub brings it', () => {
    const notes =
      '<h2>New</h2><p>Names &amp; places<br>on two lines, 1 &lt; 2</p><ul><li>One</li><li><a href="javascript:alert(1)">Two</a></li></ul>' +
      '<script>alert(1)</script><style>p { color: red }</style><!-- <p>hidden</p> --><img src=x onerror=alert(1)>';
    expect(releaseNotesOf(notes)).toEqual(['New', 'Names & places', 'on two lines, 1 < 2', 'One', 'Two']);
  });

  it('decodes once: what then looks like HTML is text', () => {
    expect(releaseNotesOf('&lt;b&gt; and &#60;i&#x3e; and &amp;lt; and &bogus; &#1114112;')).toEqual([
      '<b> and <i> and &lt; and &bogus;',
    ]);
  });

  it('is put together where the feed tells of several versions', () => {
    const notes = [{ version: '1.2.0', note: 'Two' }, { version: '1.1.0', note: null }, null, 5, { note: '# One' }];
    expect(releaseNotesOf(notes)).toEqual(['Two', 'One']);
  });

  it('is cut where the notes of the versions are together longer than a text can be', () => {
    const note = 'word '.repeat(12_000);
    const news = releaseNotesOf(Array.from({ length: 9_500 }, () => ({ version: '1.2.0', note })));
    expect(news).toHaveLength(1);
    expect(news[0]).toMatch(/^word .*…$/u);
  });

  it.each([null, undefined, 5, {}, '', '\u202E\u200B', [], '<p></p>', '- \n- '])(
    'is nothing where the feed says nothing: %j',
    (notes) => {
      expect(releaseNotesOf(notes)).toEqual([]);
    },
  );

  it('holds nothing invisible and nothing that turns the direction of reading', () => {
    expect(releaseNotesOf('A\u202Eb\u0000c\u200B d\u2066')).toEqual(['Abc d']);
  });

  it('says nothing twice', () => {
    expect(releaseNotesOf('Fixes\n\nMore\n\nFixes')).toEqual(['Fixes', 'More']);
  });

  it('is cut where it is too long', () => {
    const news = releaseNotesOf(
      Array.from({ length: 40 }, (_, index) => `${'word '.repeat(50)}${index} ${'word '.repeat(50)}\n`).join('\n'),
    );
    expect(news).toHaveLength(12);
    for (const paragraph of news) expect(paragraph).toMatch(/^word .*[^ ]…$/u);
  });

  it('is bounded and plain, whatever the feed says', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<!--',
      '-->',
      '<script>',
      '&lt;',
      '[',
      '](',
      ')',
      '**',
      '_',
      '\n',
      '# ',
      '- ',
      'a',
      ' ',
      '\u202E',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 400 }).map((all) => all.join('')),
        ),
        (notes) => {
          const news = releaseNotesOf(notes);
          expect(new Set(news).size).toBe(news.length);
          expect(news.length).toBeLessThanOrEqual(12);
          for (const paragraph of news) {
            expect(paragraph.length).toBeGreaterThan(0);
            expect(paragraph.length).toBeLessThanOrEqual(300);
            expect(paragraph).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
          }
        },
      ),
    );
  });

  it.each(['<!--', '<script>', '[', '**', '&', '<a ', '![', '- '])(
    'takes no time to speak of for %s over and over',
    (piece) => {
      const startedAt = performance.now();
      releaseNotesOf(piece.repeat(200_000));
      expect(performance.now() - startedAt).toBeLessThan(5_000);
    },
  );
});
