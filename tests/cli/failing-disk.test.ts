import {expect, it} from 'vitest'
import {commandFaults, commands} from '../faults/commands.ts'

/** A few points of what `npm run test:faults -- --only commands` tries one by one. */
it.each(commands)('D83: $name on a failing disk loses nothing that stood, does its act whole or not at all, says so, and the next run does it (every 29th call)', async command => {
  expect(await commandFaults(command, 'EIO', 'once', 29)).toMatchObject({lost: 0, damage: 0})
  expect(await commandFaults(command, 'ENOSPC', 'from-now', 29)).toMatchObject({lost: 0, damage: 0})
})
