import type {Stamp} from '../../src/app/command.ts'
import type {Key} from '../../src/app/key.ts'
import {startState} from '../../src/app/start.ts'
import type {State} from '../../src/app/state.ts'
import {update} from '../../src/app/update.ts'
import {displayTitle, type Article} from '../../src/core/article.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {buildIndex, loadPinyin, withPinyin} from '../../src/core/search/index.ts'
import {makeView} from '../../src/core/view.ts'

/** The program itself without its shell: what a key does is a function of the state, so that many ways can be tried from one place. */
export class Typist {
  #stamps = 0

  /** The state after a key. What it asks to be saved is taken as saved. */
  press(state: State, key: Key): State {
    const {state: next, effects} = update(state, {kind: 'key', key, stamp: this.#stamp()})
    let now = next
    for (const effect of effects) {
      if (effect.kind !== 'commit') throw new Error(`${key} asks for ${effect.kind}, which nobody does here`)
      now = update(now, {kind: 'committed'}).state
    }
    return now
  }

  /** The state after several keys. */
  type(state: State, keys: readonly Key[]): State {
    return keys.reduce((now, key) => this.press(now, key), state)
  }

  #stamp(): Stamp {
    return {at: '2025-06-30T08:00:00.000Z', id: `t${this.#stamps++}`}
  }
}

/** A session over articles without a tag, with the table of readings at hand. */
export async function desk(articles: readonly Article[], size: {readonly columns: number; readonly rows: number}): Promise<State> {
  const index = buildIndex(articles.map(article => ({id: article.id, title: displayTitle(article), source: article.source, clean: makeView(article, 'clean')})))
  return startState({
    articles,
    problems: [],
    index: withPinyin(index, await loadPinyin()),
    schema: defaultSchema,
    annotator: 'typist',
    annotations: [],
    done: [],
    places: new Map(),
    readOnly: undefined,
    lang: 'zh',
    size,
  })
}
