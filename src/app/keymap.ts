import {failed, ok, type Problem, type Result} from '../core/result.ts'
import type {Command} from './command.ts'
import type {Key} from './key.ts'
import type {Mode} from './state.ts'

/** A node of a mode's trie: a command ends here, or the sequence goes on. */
interface Node {
  command: Command | undefined
  readonly next: Map<Key, Node>
}

export interface Keymap {
  /** What a sequence of keys means in a mode: a command, the head of a longer sequence, or nothing. */
  lookup(mode: Mode, keys: readonly Key[]): Command | 'more' | undefined
}

const emptyNode = (): Node => ({command: undefined, next: new Map()})

/**
 * One trie a mode. A key that means two things in one mode, or that is the head of another command's sequence, is refused
 * with both commands named; and so are two commands of one id, which a label's id can make.
 */
export function buildKeymap(commands: readonly Command[]): Result<Keymap> {
  const roots = new Map<Mode, Node>()
  const ids = new Map<string, Command>()
  for (const command of commands) {
    const namesake = ids.get(command.id)
    if (namesake) return failed(sameId(namesake, command))
    ids.set(command.id, command)
    for (const mode of command.modes) {
      let root = roots.get(mode)
      if (!root) roots.set(mode, (root = emptyNode()))
      for (const sequence of command.keys) {
        const rival = place(root, sequence.split(' '), command)
        if (rival) return failed(collision(mode, sequence, rival, command))
      }
    }
  }
  return ok({
    lookup(mode, keys) {
      let node = roots.get(mode)
      for (const key of keys) node = node?.next.get(key)
      if (!node) return undefined
      return node.command ?? (node.next.size > 0 ? 'more' : undefined)
    },
  })
}

/** Puts a command at the end of its keys; returns the command that stands in the way, if any. */
function place(root: Node, keys: readonly Key[], command: Command): Command | undefined {
  let node = root
  for (const key of keys) {
    if (node.command) return node.command
    let next = node.next.get(key)
    if (!next) node.next.set(key, (next = emptyNode()))
    node = next
  }
  const rival = node.command ?? firstBelow(node)
  node.command = command
  return rival
}

function firstBelow(node: Node): Command | undefined {
  for (const next of node.next.values()) return next.command ?? firstBelow(next)
  return undefined
}

function collision(mode: Mode, keys: string, a: Command, b: Command): Problem {
  return {
    code: 'keys.collision',
    message: {
      zh: `按键 ${keys} 在模式 ${mode} 中同时属于「${a.title.zh}」(${a.id}) 和「${b.title.zh}」(${b.id})；请给其中一个换一个键`,
      en: `key ${keys} in mode ${mode} belongs to both "${a.title.en}" (${a.id}) and "${b.title.en}" (${b.id}); give one of them another key`,
    },
  }
}

const sameId = (a: Command, b: Command): Problem => ({
  code: 'keys.same-id',
  message: {
    zh: `「${a.title.zh}」和「${b.title.zh}」这两个命令都叫 ${a.id}；请改标签的 id`,
    en: `"${a.title.en}" and "${b.title.en}" are both commands of the id ${a.id}; give the label another id`,
  },
})
