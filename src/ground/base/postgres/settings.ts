/**
 * How the embedded PostgreSQL runs: small, on its socket only, and silent about what is asked of it.
 * The log must never join a person to an answer: no statements, no parameters, no connections with their times, and of errors only
 * those of the server itself, because the text of an error ("Key (x)=(y) already exists") quotes what somebody wrote.
 */
export function serverSettings(socketFolder: string, durable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    cluster_name: 'stegvis',
    max_connections: '100',
    shared_buffers: '128MB',
    max_parallel_workers_per_gather: '0',
    io_method: 'sync',
    jit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    max_wal_size: '2GB',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    password_encryption: 'scram-sha-256',
    idle_in_transaction_session_timeout: '5min',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '%m ',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_duration: 'off',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_connections: 'off',
    log_disconnections: 'off',
    log_checkpoints: 'off',
    log_lock_waits: 'off',
    log_autovacuum_min_duration: '-1',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
