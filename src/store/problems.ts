import type {Problem, Words} from '../core/result.ts'
import {errorCode} from './fs.ts'

/** What the system's error codes mean to a user, and what to do about it. */
const reasons: ReadonlyMap<string, Words> = new Map([
  ['ENOSPC', {zh: '磁盘已满，请腾出空间', en: 'the disk is full; free some space'}],
  ['EDQUOT', {zh: '超出磁盘配额，请腾出空间', en: 'the disk quota is used up; free some space'}],
  ['EACCES', {zh: '没有权限，请检查文件和文件夹的权限', en: 'permission denied; check the mode of file and folder'}],
  ['EPERM', {zh: '没有权限，请检查文件和文件夹的权限', en: 'permission denied; check the mode of file and folder'}],
  ['EROFS', {zh: '文件系统只读，请换一个可写的文件夹', en: 'the file system is read-only; choose a folder that can be written'}],
  ['EIO', {zh: '磁盘读写出错，请检查磁盘', en: 'the disk reports an error; check the disk'}],
  ['ENOENT', {zh: '文件不存在，请检查路径', en: 'there is no such file; check the path'}],
  ['ENOTDIR', {zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder'}],
  ['EISDIR', {zh: '这里应当是文件，却是文件夹', en: 'a file is expected here, and it is a folder'}],
  ['ENOTFILE', {zh: '不是普通文件', en: 'not a regular file'}],
  ['ELOOP', {zh: '符号链接成环，请检查链接', en: 'the symbolic links go in a circle; check the link'}],
  ['EEXIST', {zh: '同名的文件或文件夹已经存在', en: 'something of that name is already there'}],
  ['ENAMETOOLONG', {zh: '路径太长，请换短一些的', en: 'the path is too long; choose a shorter one'}],
  ['EMFILE', {zh: '打开的文件太多', en: 'too many open files'}],
])

export interface Act {
  readonly code: string
  /** What was tried, as a noun phrase that `failed` can follow. */
  readonly what: Words
  readonly path: string
}

/** The problem of a system call that failed: what was tried, on which file, why it failed and what to do. */
export function diskProblem({code, what, path}: Act, error: unknown): Problem {
  const system = errorCode(error)
  const reason = reasons.get(system)
  return {
    code,
    path,
    message: {
      zh: `${what.zh}失败：${path}：${reason?.zh ?? '系统错误'}（${system}）`,
      en: `${what.en} failed: ${path}: ${reason?.en ?? 'system error'} (${system})`,
    },
  }
}

/** An article's file cannot be read. */
export const unreadable = (path: string, error: unknown): Problem => diskProblem({code: 'file.unreadable', what: {zh: '读取文章', en: 'reading the article'}, path}, error)
