/** What the overview says of a school, by column, as on a phone. */
export function rowsIn(html: string): Map<string, Record<string, string>> {
  const body = /<table class="table dense table-list"[\s\S]*?<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? ''
  const plain = (text: string) =>
    text
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .trim()
  return new Map(
    [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']): [string, Record<string, string>] => {
      const name = plain(/<th[^>]*>([\s\S]*?)<\/th>/.exec(row)?.[1] ?? '')
      const cells = [...row.matchAll(/<td[^>]*data-label="([^"]*)"[^>]*>([\s\S]*?)<\/td>/g)]
      return [name, Object.fromEntries(cells.map(([, label = '', cell = '']) => [label, plain(cell)]))]
    }),
  )
}
