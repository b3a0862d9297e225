import { networkInterfaces } from 'node:os'

const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? [])

/** This machine's own address: a machine may speak IPv6 only, and have no 127.0.0.1. */
export const loopback = addresses.some(({ address }) => address === '127.0.0.1') ? '127.0.0.1' : '::1'

/** The same as a URL writes it. */
export const loopbackInUrl = loopback.includes(':') ? `[${loopback}]` : loopback
