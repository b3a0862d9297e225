/** Colours of the paper and of the five levels, as the light theme has them. */
export const paperColour = 'faf7f0'
export const levelColours = ['f0e3bf', 'abc7a8', '6ba49b', '2f7180', '0d3c50']

type Stairs = { width: number; height: number; left: number; bottom: number; step: number; rise: number; gap: number }

/** The mark of the program, steps upwards, as dots of a picture: 0 is the paper, then the levels by their number. Measured in dots. */
export function stairs({ width, height, left, bottom, step, rise, gap }: Stairs): Uint8Array {
  const dots = new Uint8Array(width * height)
  for (const at of levelColours.keys())
    for (let y = bottom - rise * (at + 1); y < bottom; y += 1)
      dots.fill(at + 1, y * width + left + at * step, y * width + left + (at + 1) * step - gap)
  return dots
}
