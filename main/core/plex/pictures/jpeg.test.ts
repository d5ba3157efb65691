import { describe, expect, it } from 'vitest';
import { stillPicture } from './still-picture.ts';
import { exchanged, text } from './testing/changed-bytes.ts';
import { jpegFrame, jpegSegment, madeJpeg, progressiveJpeg } from './testing/made-pictures.ts';

const size = { width: 30, height: 20 };
const huge = { width: 23_000, height: 23_000 };

describe('a JPEG', () => {
  const application = (number: number, content: string): Buffer => jpegSegment(0xe0 + number, text(content));
  /** A whole picture within a segment, as a camera puts a preview there. */
  const preview = (name: string): Buffer =>
    Buffer.concat([text(name), madeJpeg({ width: 9, height: 9 }), jpegFrame(huge)]);

  it('is not misled by a picture within its segments', () => {
    const bytes = madeJpeg(size, jpegSegment(0xe1, preview('Exif\0\0')));
    expect(stillPicture(bytes)).toStrictEqual({ type: 'image/jpeg', ...size, bytes });
  });

  it('keeps what says how it is shown', () => {
    const kept = [
      application(0, 'JFIF\0'),
      application(1, 'Exif\0\0MM'),
      application(2, 'ICC_PROFILE\0'),
      application(14, 'Adobe'),
    ];
    expect(stillPicture(madeJpeg(size, ...kept))?.bytes).toStrictEqual(madeJpeg(size, ...kept));
  });

  it('is handed on without segments that lead to other pictures, and without words', () => {
    const dropped = [
      jpegSegment(0xe2, preview('MPF\0')),
      jpegSegment(0xe2, preview('urn:iso:std:iso:ts:21496:-1\0')),
      jpegSegment(0xe1, preview('http://ns.adobe.com/xap/1.0/\0')),
      jpegSegment(0xe0, preview('JFXX\0')),
      jpegSegment(0xed, preview('Photoshop 3.0\0')),
      jpegSegment(0xfe, preview('a comment')),
    ];
    const kept = application(0, 'JFIF\0');
    const [first = kept, ...others] = dropped;
    expect(stillPicture(madeJpeg(size, first, kept, ...others))?.bytes).toStrictEqual(madeJpeg(size, kept));
  });

  it('may have filling between its segments, and restarts in its scan', () => {
    const filled = exchanged(madeJpeg(size), jpegFrame(size), Buffer.concat([text('\u{ff}\u{ff}'), jpegFrame(size)]));
    const end = filled.length - 2;
    const restarting = Buffer.concat([filled.subarray(0, end), text('\u{ff}\u{d0}\0\u{ff}\0\0'), filled.subarray(end)]);
    expect(stillPicture(restarting)).toStrictEqual({ type: 'image/jpeg', ...size, bytes: restarting });
  });

  const lateFrame = (): Buffer => {
    const bytes = madeJpeg(size);
    return Buffer.concat([bytes.subarray(0, -2), jpegFrame(huge), bytes.subarray(-2)]);
  };

  it.each([
    ['says its size twice', madeJpeg(size, jpegFrame(size))],
    ['says another size behind its scan', lateFrame()],
    ['says no size', exchanged(madeJpeg(size), jpegFrame(size), Buffer.alloc(0))],
    ['says its size behind its scan alone', exchanged(lateFrame(), jpegFrame(size), Buffer.alloc(0))],
    ['has no scan', Buffer.concat([madeJpeg(size).subarray(0, 2), jpegFrame(size), madeJpeg(size).subarray(-2)])],
    ['is lossless', exchanged(madeJpeg(size), jpegFrame(size), jpegFrame(size, 0xc3))],
    ['is arithmetically coded', exchanged(madeJpeg(size), jpegFrame(size), jpegFrame(size, 0xc9))],
    ['is made of layers', madeJpeg(size, jpegSegment(0xde, jpegFrame(huge)))],
    ['defines its number of lines later', madeJpeg(size, jpegSegment(0xdc, Buffer.from([0xff, 0xff])))],
    ['begins twice', Buffer.concat([madeJpeg(size).subarray(0, 2), madeJpeg(size)])],
    [
      'has a segment shorter than its own length',
      exchanged(madeJpeg(size), jpegFrame(size), text('\u{ff}\u{c0}\0\u{1}')),
    ],
    [
      'has a frame’s header of another length',
      exchanged(madeJpeg(size), jpegFrame(size), jpegSegment(0xc0, Buffer.alloc(12, 1))),
    ],
  ])('is refused when it %s', (_what, bytes) => {
    expect(stillPicture(bytes)).toBeNull();
  });

  it('may have a hundred scans and no more: each goes over all pixels', () => {
    expect(stillPicture(progressiveJpeg(size, 100))).toMatchObject(size);
    expect(stillPicture(progressiveJpeg(size, 101))).toBeNull();
  });
});
