/*
 * The server that knows the truth: an HTTP/1.1 endpoint on 127.0.0.1 which answers on a timetable
 * of its own and keeps, for every request, when it had been read and when it was answered. All
 * instants are nanoseconds of CLOCK_MONOTONIC, the clock that Node's process.hrtime reads too.
 *
 *     cc -O2 -std=gnu11 truth.c answers.c account.c -lm
 *     ./a.out --mode json --delays 5:0.955,50:0.04,200:0.005
 *
 * It prints {"port": N} when it listens. SIGTERM writes the log and prints a summary;
 * GET /__log does the same and answers with the summary. One thread; Linux 5.11 or later.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include "truth.h"

enum {
  MAX_CONNECTIONS = 60000, HEAD_BYTES = 16384, PIPELINED = 16, BATCH = 32,
  FIREHOSE_BYTES = 65536,
  OUT_BYTES = FIREHOSE_BYTES + EVENT_BYTES_MAX + STREAM_ENDS_BYTES, LATE_US = 200000, LOG_RECORDS = 8000000,
};

struct pending { uint32_t record; enum mode mode; bool closes; };

struct connection {
  int fd;
  uint32_t id;
  uint64_t due_ns;                  /* of the next thing to write; valid while in the heap */
  size_t in_bytes, body_left;
  size_t out_bytes, out_sent;
  uint32_t next_event;              /* of the stream under way */
  unsigned queue_first, queue_count;
  bool blocked, ended, has_head;
  struct head head;                 /* of the request whose body is being read */
  struct pending queue[PIPELINED];  /* complete requests, answered in order */
  struct connection *next_free;
  char *out;
  char in[HEAD_BYTES];
};

static struct settings settings;
static struct record *records;
static uint32_t record_count;
static struct counters counters;
static uint32_t late_us[LATE_US + 1];
static struct connection *heap[MAX_CONNECTIONS], *free_connections;
static unsigned heap_count;
static int poller, listener;
static volatile sig_atomic_t stopping;

/* ---- the timetable: a binary heap of connections, the earliest due first ---- */

static void heap_push(struct connection *one, uint64_t due_ns) {
  unsigned at = heap_count++;
  one->due_ns = due_ns;
  for (; at > 0 && heap[(at - 1) / 2]->due_ns > due_ns; at = (at - 1) / 2) {
    heap[at] = heap[(at - 1) / 2];
  }
  heap[at] = one;
}

static void heap_remove_at(unsigned at) {
  struct connection *moved = heap[--heap_count];
  if (at == heap_count) return;
  for (; at > 0 && heap[(at - 1) / 2]->due_ns > moved->due_ns; at = (at - 1) / 2) {
    heap[at] = heap[(at - 1) / 2];
  }
  for (;;) {
    unsigned child = 2 * at + 1;
    if (child >= heap_count) break;
    if (child + 1 < heap_count && heap[child + 1]->due_ns < heap[child]->due_ns) child += 1;
    if (heap[child]->due_ns >= moved->due_ns) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = moved;
}

/* ---- connections ---- */

static void open_connections(void) {
  for (;;) {
    int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) return;
    struct connection *one = free_connections;
    if (one != NULL) free_connections = one->next_free;
    else if (counters.open < MAX_CONNECTIONS) {
      one = malloc(sizeof *one);
      if (one != NULL) one->out = malloc(OUT_BYTES);
      if (one == NULL || one->out == NULL) fail("memory for another connection");
    } else { close(fd); continue; }
    char *out = one->out;
    memset(one, 0, offsetof(struct connection, queue));
    one->fd = fd;
    one->out = out;
    one->id = counters.connections++;
    if (++counters.open > counters.max_open) counters.max_open = counters.open;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    struct epoll_event wanted = { EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, { .ptr = one } };
    epoll_ctl(poller, EPOLL_CTL_ADD, fd, &wanted);
  }
}

static void close_connection(struct connection *one) {
  if (one->ended) return;
  one->ended = true;
  for (unsigned at = 0; at < heap_count; at += 1) {
    if (heap[at] == one) { heap_remove_at(at); break; }
  }
  close(one->fd);
  counters.open -= 1;
  one->next_free = free_connections;
  free_connections = one;
}

/* ---- answering ---- */

static struct pending *under_way(struct connection *one) {
  return &one->queue[one->queue_first % PIPELINED];
}

static void schedule_next(struct connection *one) {
  if (one->queue_count == 0 || one->blocked) return;
  const struct record *record = &records[under_way(one)->record];
  bool paced = under_way(one)->mode == MODE_SSE;
  heap_push(one, record->due_ns + (paced ? one->next_event * settings.itl_ns : 0));
}

/* Fills the output with what is due now; true if that ends the answer. */
static bool fill(struct connection *one, uint64_t now) {
  struct pending *request = under_way(one);
  struct record *record = &records[request->record];
  if (request->mode == MODE_JSON) {
    one->out_bytes = put_json(one->out);
    return true;
  }
  if (record->first_ns == now) one->out_bytes = put_stream_head(one->out);
  size_t room = request->mode == MODE_FIREHOSE ? FIREHOSE_BYTES : 1;
  char *end = one->out + one->out_bytes;
  size_t limit = one->out_bytes + room;
  set_stamps(record->arrival_ns, now);
  while (one->next_event < settings.events && (size_t)(end - one->out) < limit) {
    end += put_event(end);
    one->next_event += 1;
  }
  record->events = one->next_event;
  bool ends = one->next_event == settings.events && (size_t)(end - one->out) < limit;
  if (ends) end += put_stream_tail(end);
  one->out_bytes = (size_t)(end - one->out);
  return ends;
}

/* Writes what is there; false if the connection is gone. */
static bool flush(struct connection *one) {
  while (one->out_sent < one->out_bytes) {
    ssize_t sent = send(one->fd, one->out + one->out_sent, one->out_bytes - one->out_sent,
      MSG_NOSIGNAL);
    if (sent < 0 && errno == EAGAIN) { one->blocked = true; return true; }
    if (sent < 0) { close_connection(one); return false; }
    one->out_sent += (size_t)sent;
    counters.bytes_out += (uint64_t)sent;
  }
  one->out_sent = one->out_bytes = 0;
  one->blocked = false;
  return true;
}

static void read_requests(struct connection *one);

/* Ends the answer under way, if all of it has been handed to the kernel. */
static void settle(struct connection *one) {
  if (one->blocked) return;
  struct pending done = *under_way(one);
  struct record *record = &records[done.record];
  if (record->last_ns != 0) {
    counters.answered += 1;
    if (done.closes) { close_connection(one); return; }
    bool was_full = one->queue_count == PIPELINED;
    one->queue_first += 1;
    one->queue_count -= 1;
    one->next_event = 0;
    if (was_full) read_requests(one);
    if (one->ended) return;
  }
  schedule_next(one);
}

static void serve(struct connection *one) {
  struct record *record = &records[under_way(one)->record];
  uint64_t now = now_ns();
  uint64_t late = (now - one->due_ns) / 1000;
  if (under_way(one)->mode != MODE_FIREHOSE) late_us[late < LATE_US ? late : LATE_US] += 1;
  if (record->first_ns == 0) record->first_ns = now;
  if (fill(one, now)) record->last_ns = now;
  if (flush(one)) settle(one);
}

/* ---- reading ---- */

static void answer_at_once(struct connection *one, const char *status, const char *body) {
  int bytes = snprintf(one->out, FIREHOSE_BYTES,
    "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
    status, strlen(body), body);
  send(one->fd, one->out, (size_t)bytes, MSG_NOSIGNAL);
}

static void accept_request(struct connection *one, const struct head *head) {
  if (head->is_log) {
    char text[1024];
    save_log(&settings, records, record_count);
    summarise(text, sizeof text, &counters, late_us, LATE_US + 1);
    answer_at_once(one, "200 OK", text);
    return;
  }
  if (record_count == LOG_RECORDS) fail("more requests than the log holds");
  struct record *record = &records[record_count];
  record->connection = one->id;
  record->arrival_ns = now_ns();
  record->due_ns = record->arrival_ns + next_delay_ns(&settings);
  if (record_count == 0) counters.first_ns = record->arrival_ns;
  counters.requests += 1;
  one->queue[(one->queue_first + one->queue_count) % PIPELINED] =
    (struct pending){ record_count++, head->mode, head->closes };
  one->queue_count += 1;
  if (one->queue_count == 1) schedule_next(one);
}

/* Takes the complete requests out of the buffer; false if the connection is gone. */
static bool parse(struct connection *one) {
  while (one->queue_count < PIPELINED) {
    if (!one->has_head) {
      int bytes = parse_head(one->in, one->in_bytes, &one->head, settings.mode);
      if (bytes < 0 || (bytes == 0 && one->in_bytes == HEAD_BYTES)) {
        counters.non200 += 1;
        answer_at_once(one, bytes == HEAD_NO_LENGTH ? "411 Length Required" : "400 Bad Request", "{}");
        close_connection(one);
        return false;
      }
      if (bytes == 0) return true;
      one->in_bytes -= (size_t)bytes;
      memmove(one->in, one->in + bytes, one->in_bytes);
      one->body_left = one->head.body_bytes;
      one->has_head = true;
    }
    size_t taken = one->body_left < one->in_bytes ? one->body_left : one->in_bytes;
    one->body_left -= taken;
    one->in_bytes -= taken;
    memmove(one->in, one->in + taken, one->in_bytes);
    if (one->body_left > 0) return true;
    one->has_head = false;
    accept_request(one, &one->head);
  }
  return true;
}

/* Edge-triggered: reads until a read comes back short, or until enough is waiting for its answer. */
static void read_requests(struct connection *one) {
  while (parse(one) && one->queue_count < PIPELINED) {
    size_t room = HEAD_BYTES - one->in_bytes;
    ssize_t got = recv(one->fd, one->in + one->in_bytes, room, 0);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) { close_connection(one); return; }
    one->in_bytes += (size_t)got;
    counters.bytes_in += (uint64_t)got;
    if ((size_t)got < room) { parse(one); return; }
  }
}

/* ---- the loop ---- */

static void handle(struct epoll_event *event) {
  struct connection *one = event->data.ptr;
  if (one == NULL) { open_connections(); return; }
  if (one->blocked && (event->events & EPOLLOUT) && flush(one)) settle(one);
  if (!one->ended && (event->events & EPOLLIN)) read_requests(one);
  if (!one->ended && (event->events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR))) close_connection(one);
}

/* For so long nothing is read or written, as when a server collects garbage. */
static void freeze_if_due(void) {
  if (settings.freeze_ns == 0 || counters.freeze_start_ns != 0 || counters.first_ns == 0) return;
  uint64_t start_ns = counters.first_ns + settings.freeze_at_ns, end_ns = start_ns + settings.freeze_ns;
  if (now_ns() < start_ns) return;
  counters.freeze_start_ns = now_ns();
  struct timespec end = { (time_t)(end_ns / 1000000000u), (long)(end_ns % 1000000000u) };
  while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &end, NULL) == EINTR && !stopping) { }
  counters.freeze_end_ns = now_ns();
}

static void wait_for_events(const sigset_t *while_waiting) {
  struct epoll_event events[BATCH];
  struct timespec wait = { 0, 100000000 };
  if (heap_count > 0) {
    uint64_t now = now_ns(), due = heap[0]->due_ns;
    uint64_t wait_ns = due > now ? due - now : 0;
    if (wait_ns < 100000000) wait.tv_nsec = (long)wait_ns;
  } else if (settings.freeze_ns != 0 && counters.freeze_start_ns == 0) wait.tv_nsec = 100000;
  int count = epoll_pwait2(poller, events, BATCH, &wait, while_waiting);
  for (int at = 0; at < count; at += 1) handle(&events[at]);
}

static void serve_due(void) {
  uint64_t now = now_ns();
  /* Bounded, so that a firehose that is always due does not keep others from being read. */
  for (int count = 0; count < BATCH && heap_count > 0 && heap[0]->due_ns <= now; count += 1) {
    struct connection *one = heap[0];
    heap_remove_at(0);
    serve(one);
  }
}

static void stop(int signal) { (void)signal; stopping = 1; }

static void listen_on_loopback(void) {
  listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(settings.port),
    .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
  socklen_t bytes = sizeof address;
  if (bind(listener, (struct sockaddr *)&address, bytes) != 0 || listen(listener, 4096) != 0 ||
    getsockname(listener, (struct sockaddr *)&address, &bytes) != 0) fail("cannot listen");
  poller = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event wanted = { EPOLLIN | EPOLLET, { .ptr = NULL } };
  if (poller < 0 || epoll_ctl(poller, EPOLL_CTL_ADD, listener, &wanted) != 0) fail("cannot poll");
  printf("{\"port\": %u}\n", ntohs(address.sin_port));
  fflush(stdout);
}

int main(int count, char **arguments) {
  read_settings(&settings, count, arguments);
  prepare_answers(&settings);
  prctl(PR_SET_TIMERSLACK, 1);
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  records = mmap(NULL, LOG_RECORDS * sizeof *records, PROT_READ | PROT_WRITE,
    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (records == MAP_FAILED) fail("memory for the log");
  /* The signal is let in only while waiting, so that none is lost between check and wait. */
  sigset_t blocked, while_waiting;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTERM);
  sigaddset(&blocked, SIGINT);
  sigprocmask(SIG_BLOCK, &blocked, &while_waiting);
  sigaction(SIGTERM, &(struct sigaction){ .sa_handler = stop }, NULL);
  sigaction(SIGINT, &(struct sigaction){ .sa_handler = stop }, NULL);
  listen_on_loopback();
  while (!stopping) {
    freeze_if_due();
    serve_due();
    wait_for_events(&while_waiting);
  }
  save_log(&settings, records, record_count);
  char text[1024];
  summarise(text, sizeof text, &counters, late_us, LATE_US + 1);
  puts(text);
  return 0;
}
