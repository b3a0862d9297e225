import { createServer, type Server, Socket } from 'node:net'
import pg from 'pg'

type Target = { host: string; port: number; user: string; password: string; database: string }

/** A pooler in transaction mode, in small: every transaction goes to another of its connections than the one before. */
export type Pooler = { port: number; transactions: () => number; close(): Promise<void> }

/** Stands before a database with two connections of its own, as a pooler does that many servers share. Asks nobody for a password. */
export async function openPooler(target: Target): Promise<Pooler> {
  const behind = await Promise.all([connect(target), connect(target)])
  const free = [...behind]
  const waiting: ((server: Socket) => void)[] = []
  let transactions = 0
  const take = async () => free.shift() ?? new Promise<Socket>((resolve) => waiting.push(resolve))
  const give = (server: Socket) => {
    const next = waiting.shift()
    if (next) next(server)
    else free.push(server)
  }
  const server: Server = createServer((client) => {
    let rest = Buffer.alloc(0)
    let greeted = false
    let holding: Socket | null = null
    let owed = 0
    let work = Promise.resolve()
    const back = frames((type, frame) => {
      client.write(frame)
      if (type !== 'Z') return
      owed -= 1
      // Idle, and nothing more on its way: the next transaction gets another connection.
      if (owed === 0 && String.fromCharCode(frame[5] ?? 0) === 'I' && holding) {
        holding.removeAllListeners('data')
        give(holding)
        holding = null
      }
    })
    const forward = frames((type, frame) => {
      if (type === 'X') return
      if (type === 'S' || type === 'Q') owed += 1
      work = work.then(async () => {
        if (!holding) {
          holding = await take()
          transactions += 1
          holding.on('data', back)
        }
        holding.write(frame)
      })
    })
    client.on('error', () => {})
    client.on('data', (part) => {
      if (greeted) return forward(part)
      rest = Buffer.concat([rest, part])
      if (rest.length < 4 || rest.length < rest.readInt32BE(0)) return
      greeted = true
      client.write(
        Buffer.concat([
          message('R', Buffer.alloc(4)),
          message('S', Buffer.from('client_encoding\0UTF8\0')),
          message('Z', Buffer.from('I')),
        ]),
      )
      const more = rest.subarray(rest.readInt32BE(0))
      if (more.length > 0) forward(more)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    transactions: () => transactions,
    async close() {
      await new Promise((resolve) => server.close(resolve))
      for (const socket of behind) socket.destroy()
    },
  }
}

/** A connection to the database past its greeting, taken over from the driver that made it. */
async function connect(target: Target): Promise<Socket> {
  const socket = new Socket()
  const client = new pg.Client({ ...target, stream: () => socket })
  client.on('error', () => {})
  await client.connect()
  socket.removeAllListeners('data')
  return socket
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Cuts what comes into the protocol's messages. */
function frames(each: (type: string, frame: Buffer) => void): (part: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (part) => {
    rest = Buffer.concat([rest, part])
    while (rest.length >= 5 && rest.length >= 1 + rest.readInt32BE(1)) {
      const size = 1 + rest.readInt32BE(1)
      const frame = rest.subarray(0, size)
      rest = rest.subarray(size)
      each(String.fromCharCode(frame[0] ?? 0), frame)
    }
  }
}
