import pg from 'pg'

type Settings = { host: string; port: number; user: string; password: string; database: string }

/**
 * Carries out a script as psql would, on a machine that has none: statements in turn, `\gexec` (what a query answers is carried out), `\connect`.
 * Stops at the first fault.
 */
export async function runScript(script: string, superuser: Settings): Promise<void> {
  let client = await connect(superuser)
  let waiting: string[] = []
  const say = async () => {
    const text = waiting.join('\n')
    waiting = []
    // One by one, each in a transaction of its own, as psql sends them.
    for (const statement of text.split(/;\n(?![\s\S]*\$stegvis\$;)/))
      if (/^\s*[a-z]/im.test(withoutComments(statement))) await client.query(statement)
  }
  try {
    for (const line of script.split('\n')) {
      if (line.startsWith('\\connect ')) {
        await say()
        await client.end()
        client = await connect({ ...superuser, database: line.slice('\\connect '.length).trim() })
      } else if (line.endsWith('\\gexec')) {
        const [last = '', ...before] = [...waiting, line.slice(0, -'\\gexec'.length)].join('\n').split(/;\n/).reverse()
        waiting = before.length > 0 ? [`${before.reverse().join(';\n')};`] : []
        await say()
        const { rows } = await client.query<Record<string, string>>(last)
        for (const row of rows) for (const statement of Object.values(row)) await client.query(statement)
      } else waiting.push(line)
    }
    await say()
  } finally {
    await client.end()
  }
}

async function connect(settings: Settings): Promise<pg.Client> {
  const client = new pg.Client(settings)
  client.on('error', () => {})
  await client.connect()
  return client
}

function withoutComments(text: string): string {
  return text.replaceAll(/^--.*$/gm, '')
}
