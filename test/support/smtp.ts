import { SMTPServer } from 'smtp-server'

/** What a mail server does with a mail: takes it, answers with a code, says nothing for ever, or cuts the connection in the middle of the text. */
export type Manner = 'takes' | { answers: number; text: string } | 'hangs' | 'cuts'

/** A mail server of the tests' own. Its manner may be changed at any time, for everyone or by address. */
export type MailServer = {
  url: string
  received: { to: string; text: string }[]
  /** Connections that were made. */
  connections(): number
  behave(manner: (address: string) => Manner): void
  close(): Promise<void>
}

/** Starts a mail server that takes everything. */
export async function startMailServer(): Promise<MailServer> {
  const received: { to: string; text: string }[] = []
  let connections = 0
  let mannerOf: (address: string) => Manner = () => 'takes'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onConnect(_session, done) {
      connections += 1
      if (mannerOf('') !== 'hangs') done()
    },
    onRcptTo({ address }, _session, done) {
      const manner = mannerOf(address)
      if (manner === 'hangs') return
      if (typeof manner === 'object') return done(Object.assign(new Error(manner.text), { responseCode: manner.answers }))
      done()
    },
    onData(stream, session, done) {
      const [to] = session.envelope.rcptTo.map(({ address }) => address)
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (mannerOf(to ?? '') === 'cuts') return cut(server)
        received.push({ to: to ?? '', text: Buffer.concat(parts).toString('utf8') })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (!address || typeof address === 'string') throw new Error('the mail server has no port')
  const { port } = address
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    received,
    connections: () => connections,
    behave: (manner) => {
      mannerOf = manner
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function cut(server: SMTPServer): void {
  for (const connection of server.connections) connection.close()
}
