import type { Paragraph, PhrasingContent, Text } from 'mdast';

export function text(value: string): Text {
  return { type: 'text', value };
}

export function paragraph(content: string | PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: typeof content === 'string' ? [text(content)] : content };
}
