import {describe, expect, it} from 'vitest'
import {Terminal} from './pty.ts'
import {renderSvg} from './svg.ts'
import {light} from './palette.ts'
import {openTerminal} from './terminal.ts'

/** The picture of what `text` shows on a small screen. */
async function picture(text: string, options: Parameters<typeof renderSvg>[1] = {}): Promise<string> {
  const script = `process.stdout.write(${JSON.stringify(`${text}\u001b[8;1Hend`)});setInterval(() => {}, 1000)`
  const terminal = await openTerminal({command: process.execPath, args: ['-e', script], columns: 20, rows: 8})
  await terminal.waitFor('end')
  return renderSvg(terminal, options)
}

describe('renderSvg', () => {
  it('puts every glyph on its cell: one length for glyphs of one width', async () => {
    const svg = await picture('ab国务院c “x”')
    expect(svg).toContain('<text x="0" y="15.5" fill="#d5d8de" textLength="17">ab</text>')
    expect(svg).toContain('<text x="17" y="15.5" fill="#d5d8de" textLength="51">国务院</text>')
    expect(svg).toContain('<text x="68" y="15.5" fill="#d5d8de">c</text>')
    expect(svg).toContain('<text x="85" y="15.5" fill="#d5d8de">“</text>')
  })

  it('escapes what XML would read as markup', async () => {
    const svg = await picture('<b>&', {title: 'a < b'})
    expect(svg).toContain('>&lt;b&gt;&amp;</text>')
    expect(svg).toContain('<title>a &lt; b</title>')
  })

  it('draws grounds, inverse, true colour and the underline styles', async () => {
    const svg = await picture('\u001b[48;2;1;2;3mx\u001b[0m\u001b[7my\u001b[0m \u001b[4:3;58;2;9;8;7m国 务\u001b[0m')
    expect(svg).toContain('<rect x="0" y="0" width="8.5" height="21" fill="#010203"/>')
    expect(svg).toContain('<rect x="8.5" y="0" width="8.5" height="21" fill="#d5d8de"/>')
    expect(svg.match(/<path d="M25\.5 19(?:q2\.13 -3 4\.25 0t4\.25 0){5}" fill="none" stroke="#090807"\/>/)).not.toBeNull()
  })

  it('draws lines and blocks so that they join', async () => {
    const svg = await picture('─│█')
    expect(svg).toContain('<path d="M0 10.5H8.5" fill="none"')
    expect(svg).toContain('<path d="M12.75 0V21" fill="none"')
    expect(svg).toContain('<rect x="17" y="0" width="8.5" height="21" fill="#d5d8de"/>')
  })

  it('shows the cursor where it stands, and not when it is hidden', async () => {
    expect(await picture('')).toContain('<rect x="25.5" y="147" width="8.5" height="21" fill="#e8e6df"/>')
    expect(await picture('\u001b[?25l')).not.toContain('#e8e6df')
    expect(await picture('\u001b[6 q')).toContain('<rect x="25.5" y="147" width="2" height="21" fill="#e8e6df"/>')
  })

  it('takes a theme', async () => {
    expect(await picture('x', {theme: light})).toContain(`fill="${light.bg}"`)
  })

  it('is a function of the screen alone', async () => {
    const terminal = new Terminal({command: 'cat', columns: 10, rows: 2})
    try {
      expect(renderSvg(terminal)).toBe(renderSvg(terminal))
    } finally {
      await terminal.close()
    }
  })
})
