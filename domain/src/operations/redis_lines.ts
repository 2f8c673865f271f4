interface Line {
  readonly status: string
  disconnect(): Promise<void>
}

export interface RedisLines {
  readonly activeConnections: Record<string, Line | undefined>
}

/**
 * To be called before an application ends. The framework says goodbye on every line to Redis; on one that is down that
 * fails, and leaves it dialling for ever: a command would have done its work and not end.
 */
export async function dropLinesThatAreDown({ activeConnections }: RedisLines): Promise<void> {
  for (const [name, line] of Object.entries(activeConnections)) {
    if (!line || line.status === 'ready') continue
    await line.disconnect()
    // A line is forgotten when it ends, and one that waits to dial again never tells that it did.
    delete activeConnections[name]
  }
}
