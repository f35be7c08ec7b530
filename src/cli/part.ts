import {failed, ok, type Result} from '../core/result.ts'

/** A part of the program that is loaded when it is first needed; its file may be gone by then (an update while this runs). */
export async function part<T>(load: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await load())
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed({
      code: 'program.part-missing',
      message: {
        zh: `程序的一部分装不进来：${why}。请重新启动 pizhu`,
        en: `a part of the program cannot be loaded: ${why}. Start pizhu anew`,
      },
    })
  }
}
