import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { chunk, exifOf, jpegOf, pngOf, segment } from '../../../../test/support/pictures.ts'
import { plainJpeg } from './jpeg.ts'
import { plainPng } from './png.ts'
import { turnIn } from './turn.ts'

const place = 'N59.3293'
const latin = (text: string) => Buffer.from(text, 'latin1')
const icc = segment(0xe2, latin('ICC_PROFILE\0\x01\x01färgprofil'))

/** Every place in which phones, cameras and programs write where a photo was taken. */
const traces: Record<string, Buffer[]> = {
  exif: [segment(0xe1, Buffer.concat([latin('Exif\0\0'), exifOf(1)]))],
  xmp: [segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="${place}"/>`))],
  'xmp in two parts': [segment(0xe1, latin(`http://ns.adobe.com/xmp/extension/\0${place}`))],
  iptc: [segment(0xed, latin(`Photoshop 3.0\x008BIM\x04\x04${place}`))],
  comment: [segment(0xfe, latin(place))],
  'another application': [segment(0xe5, latin(place))],
  'more pictures': [segment(0xe2, latin(`MPF\0${place}`))],
  'a thumbnail': [segment(0xe0, latin(`JFXX\0\x10${place}`))],
}

describe('a JPEG', () => {
  for (const [where, segments] of Object.entries(traces)) {
    it(`loses where it was taken, written as ${where}, and keeps its picture to the byte`, () => {
      const photo = jpegOf([...segments, icc])
      assert.ok(photo.includes(place) || where === 'exif')
      const plain = plainJpeg(photo)
      assert.ok(plain)
      assert.deepEqual(Buffer.from(plain), jpegOf([icc]))
    })
  }

  it('loses what stands after its end, as films and second pictures do, and what stands between its markers', () => {
    const second = jpegOf(traces.exif)
    assert.deepEqual(Buffer.from(plainJpeg(jpegOf([], Buffer.concat([second, latin(place)]))) ?? []), jpegOf())
    assert.deepEqual(Buffer.from(plainJpeg(jpegOf([Buffer.from([0xff, 0xff, 0xff])])) ?? []), jpegOf())
  })

  it('stays turned as it was held', () => {
    for (const turn of [1, 2, 3, 4, 5, 6, 7, 8]) {
      for (const little of [false, true]) {
        const plain = Buffer.from(plainJpeg(jpegOf([segment(0xe1, Buffer.concat([latin('Exif\0\0'), exifOf(turn, little)]))])) ?? [])
        const at = plain.indexOf('Exif\0\0')
        assert.equal(at >= 0 ? turnIn(plain.subarray(at + 6)) : 1, turn)
        assert.ok(!plain.includes(place))
      }
    }
  })

  it('is made plain once: a plain one is as it is', () => {
    const plain = plainJpeg(jpegOf([segment(0xe1, Buffer.concat([latin('Exif\0\0'), exifOf(6)]))]))
    assert.deepEqual(plainJpeg(plain ?? Buffer.alloc(0)), plain)
  })
})

describe('a PNG', () => {
  it('loses where it was taken, however that is written, and keeps its picture to the byte', () => {
    const colour = chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f]))
    for (const name of ['eXIf', 'iTXt', 'tEXt', 'zTXt', 'tIME', 'caBX', 'prVt']) {
      const data = name === 'eXIf' ? exifOf(1) : latin(`XML:com.adobe.xmp\0${place}`)
      assert.deepEqual(Buffer.from(plainPng(pngOf([chunk(name, data), colour], latin(place))) ?? []), pngOf([colour]), name)
    }
  })

  it('stays turned as it was held', () => {
    const plain = Buffer.from(plainPng(pngOf([chunk('eXIf', exifOf(6, true))])) ?? [])
    assert.equal(turnIn(plain.subarray(plain.indexOf('eXIf') + 4)), 6)
    assert.ok(!plain.includes(place))
    assert.deepEqual(Buffer.from(plainPng(plain) ?? []), plain)
  })
})

describe('a picture that is cut short or made up', () => {
  const photo = jpegOf(Object.values(traces).flat())
  const picture = pngOf([chunk('eXIf', exifOf(8)), chunk('tEXt', latin(place))])

  it('is refused or made plain, and never keeps where it was taken', () => {
    fc.assert(
      fc.property(fc.nat(photo.length), fc.nat(255), fc.nat(photo.length), (length, value, at) => {
        for (const [whole, plain] of [
          [photo, plainJpeg],
          [picture, plainPng],
        ] as const) {
          const broken = Buffer.from(whole.subarray(0, length))
          if (at > 4 && at < broken.length) broken[at] = value
          const made = plain(broken)
          // A changed length can make a trace look like the picture's own tables; what is then kept is read by nobody as a place.
          if (made && (at >= broken.length || at <= 4)) assert.ok(!Buffer.from(made).includes(place))
        }
      }),
      { numRuns: 2000 },
    )
  })
})
