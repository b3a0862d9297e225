import { localeOf } from '../base/language.ts'
import { dated } from './dated.ts'
import type { Paper } from './paper.ts'
import { pressWords } from './press.words.ts'
import { type Docx, measure, numbered, type Part, page, partOf, soft, twips } from './word-parts.ts'

/**
 * A paper as a Word document that can be edited, the same bytes for the same paper: real headings, real tables whose first row comes again on every page, the language marked. What the
 * chart shows stands in its table.
 */
export async function wordOf(paper: Paper): Promise<Buffer> {
  const docx = await import('docx')
  const { language, title, sender, foot, blocks } = paper
  const file = new docx.Document({
    title,
    subject: paper.corner.join(' · '),
    creator: sender.name,
    lastModifiedBy: sender.name,
    description: foot,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: localeOf(language) } },
          paragraph: { spacing: { after: 6 * twips } },
        },
        heading1: { run: { size: 44, bold: true, color: '000000' }, paragraph: { spacing: { before: 12 * twips, after: 6 * twips } } },
        heading2: {
          run: { size: 28, bold: true, color: '000000' },
          paragraph: { keepNext: true, spacing: { before: 20 * twips, after: 6 * twips } },
        },
        heading3: {
          run: { size: 23, bold: true, color: '000000' },
          paragraph: { keepNext: true, spacing: { before: 14 * twips, after: 4 * twips } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: numbered,
          levels: [
            {
              level: 0,
              format: docx.LevelFormat.DECIMAL,
              text: '%1.',
              alignment: docx.AlignmentType.START,
              style: { paragraph: { indent: { left: 18 * twips, hanging: 18 * twips } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: {
          default: new docx.Footer({
            children: [
              new docx.Paragraph({
                tabStops: [{ type: docx.TabStopType.RIGHT, position: measure }],
                children: [
                  new docx.TextRun({
                    size: 17,
                    color: soft,
                    children: [foot, new docx.Tab(), docx.PageNumber.CURRENT, ' (', docx.PageNumber.TOTAL_PAGES, ')'],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [...letterhead(docx, paper), ...blocks.flatMap((block, place) => partOf(docx, block, place))],
      },
    ],
  })
  return dated(await docx.Packer.toBuffer(file), paper.day)
}

function letterhead(docx: Docx, { sender, corner, language }: Paper): Part[] {
  const { logo, name } = sender
  const image = logo
    ? [
        new docx.Paragraph({
          children: [
            new docx.ImageRun({
              type: 'png',
              data: logo.png,
              transformation: { height: 53, width: Math.round((53 * logo.width) / logo.height) },
              altText: { id: '1', name, title: name, description: pressWords[language].logo(name) },
            }),
          ],
        }),
      ]
    : []
  return [
    ...image,
    new docx.Paragraph({ children: [new docx.TextRun({ text: name, bold: true })] }),
    ...corner.map((text) => new docx.Paragraph({ spacing: { after: 0 }, children: [new docx.TextRun({ text, size: 18, color: soft })] })),
  ]
}
