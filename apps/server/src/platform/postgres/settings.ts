/**
 * Small at rest, safe on disk. `alter system` wins over these, so an operator may raise them.
 * What PostgreSQL does by itself and is good for us is not repeated here: fsync, autovacuum, checksums.
 */
const settings: Record<string, string | number> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: 1.1,
  jit: 'off',
  max_worker_processes: 4,
  max_parallel_workers: 2,
  max_parallel_workers_per_gather: 1,
  autovacuum_max_workers: 2,
  io_method: 'sync',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_replication_slots: 0,
  max_logical_replication_workers: 0,
  min_wal_size: '80MB',
  max_wal_size: '1GB',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'iso, ymd',
  lc_messages: 'C',
  lc_monetary: 'C',
  lc_numeric: 'C',
  lc_time: 'C',
  default_text_search_config: 'pg_catalog.simple',
  log_checkpoints: 'off',
  // The level “log” leaves out errors of statements: they hold customers' words, and our own log has their codes.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
}

/** The whole of postgresql.conf, written anew at each start. */
export const postgresqlConf = (): string =>
  [
    '# Written by Stoa at each start. To change a setting for good: alter system set … , then restart.',
    ...Object.entries(settings).map(([name, value]) => `${name} = '${value}'`),
    '',
  ].join('\n')
