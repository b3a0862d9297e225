import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CommandError } from '../../../ground/base/command.ts'
import { readSizes } from './sizes.ts'

const heading = 'skolenhetskod,namn,kommun,larare_uppskattade\n'

describe('the sizes of schools in a file', () => {
  it('are read in its order; rows without size or code are counted, not simulated', async () => {
    const text = `${heading}10000002,Åsens skola,Björkköping,14\n10000001,Almskolan,Björkköping,"8,6"\n10000003,Ny,Björkköping,\n,Okänd,Björkköping,9\n10000004,Tom,,–\n\n`
    assert.deepEqual(await readSizes(Buffer.from(text), 'skolor.csv'), {
      schools: [
        { code: '10000002', name: 'Åsens skola', teachers: 14 },
        { code: '10000001', name: 'Almskolan', teachers: 9 },
      ],
      skipped: 3,
    })
  })

  it('come with any separator, byte order mark and encoding, and with further columns', async () => {
    const text = 'Lärare;Namn;Skolenhetskod;larare_uppskattade\r\nx;Åsens skola;10000002;14\r\n'
    const expected = { schools: [{ code: '10000002', name: 'Åsens skola', teachers: 14 }], skipped: 0 }
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(text, 'latin1'),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text.replaceAll(';', '\t')),
    ])
      assert.deepEqual(await readSizes(bytes, 'skolor.csv'), expected)
  })

  const refused = (text: string, says: RegExp) =>
    assert.rejects(readSizes(Buffer.from(text), 'skolor.csv'), (error) => error instanceof CommandError && says.test(error.message))

  it('a file without a column, without sizes, with a school twice or a size that no school has is refused in a sentence', async () => {
    await refused('', /skolor\.csv: the first row has no column skolenhetskod/)
    await refused('skolenhetskod,namn\n1,Almskolan\n', /no column larare_uppskattade/)
    await refused(`${heading}10000001,Almskolan,Björkköping,\n`, /no row has/)
    await refused(heading, /no row has/)
    await refused(`${heading}1,A,B,5\n1,A,B,6\n`, /1 stands there twice/)
    await refused(`${heading}1,A,B,100000\n`, /100000 teachers/)
    await refused(`${heading}1,"A,B,5\n`, /skolor\.csv.*quot/i)
    await refused(`${heading}1,${'\0\u0001'.repeat(20)},B,5\n`, /skolor\.csv: /)
  })
})
