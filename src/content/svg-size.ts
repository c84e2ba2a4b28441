import sax from 'sax';

/** The size of an SVG picture in CSS pixels, as its root states it; nothing if it does not. */
export function readSvgSize(source: string): { width: number; height: number } | undefined {
  // names of attributes are kept apart from what objects have: without namespaces `hasOwnProperty` is called, whoever wrote it
  const parser = sax.parser(true, { xmlns: true });
  let size: { width: number; height: number } | undefined;
  let done = false;
  parser.onerror = () => {
    done = true;
    parser.resume();
  };
  parser.onopentag = ({ attributes }) => {
    if (done) return;
    done = true;
    const read = (name: string) => {
      const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      return typeof attribute === 'object' ? attribute.value : attribute;
    };
    const [, , width, height] = (read('viewBox') ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const box = {
      width: lengthOf(read('width')) ?? width,
      height: lengthOf(read('height')) ?? height,
    };
    if (box.width && box.height) size = { width: box.width, height: box.height };
  };
  parser.write(source.slice(0, HEAD));
  return size;
}

const HEAD = 8_192;

/** A length without a unit, or in pixels. */
function lengthOf(value: unknown): number | undefined {
  const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(typeof value === 'string' ? value : '') ?? [];
  return number === undefined ? undefined : Number(number);
}
