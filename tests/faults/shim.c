// SPDX-License-Identifier: Apache-2.0
/* A library to be preloaded: lets one call of the C library fail.
 *
 *   FAULT_CALL   malloc, write, fsync, rename, open, mmap or read
 *   FAULT_AT     which call of it fails, counted from 1 (0 = none)
 *   FAULT_HOW    ENOSPC, EIO, EINTR, EMFILE, ENOMEM, or short (a write of half the bytes)
 *   FAULT_LAST   one: from that call on every one fails, as on a disk that stays full
 *   FAULT_COUNT  a file that gets the number of calls when the program ends
 *
 * Only the process that was started counts; children that it forks are left alone. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long calls;
static long fail_at;
static int fail_error, fail_short, fail_on;
static char wanted[16];
static pid_t owner;
static int ready;

__attribute__((constructor)) static void prepare(void) {
    const char* call = getenv("FAULT_CALL");
    const char* at = getenv("FAULT_AT");
    const char* how = getenv("FAULT_HOW");
    if (call == NULL || how == NULL || strlen(call) >= sizeof wanted)
        return;
    strcpy(wanted, call);
    fail_at = at == NULL ? 0 : atol(at);
    fail_on = getenv("FAULT_LAST") != NULL;
    fail_short = strcmp(how, "short") == 0;
    fail_error = strcmp(how, "ENOSPC") == 0   ? ENOSPC
                 : strcmp(how, "EINTR") == 0  ? EINTR
                 : strcmp(how, "EMFILE") == 0 ? EMFILE
                 : strcmp(how, "ENOMEM") == 0 ? ENOMEM
                                              : EIO;
    owner = getpid();
    ready = 1;
}

__attribute__((destructor)) static void tell(void) {
    const char* path = getenv("FAULT_COUNT");
    if (path == NULL || !ready || getpid() != owner)
        return;
    char text[32];
    const int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&calls));
    const int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    syscall(SYS_write, file, text, length);
    syscall(SYS_close, file);
}

/* Is this the call that fails? */
static int fails(const char* call) {
    if (!ready || strcmp(call, wanted) != 0 || getpid() != owner)
        return 0;
    const long now = atomic_fetch_add(&calls, 1) + 1;
    return fail_at > 0 && (fail_on ? now >= fail_at : now == fail_at);
}

extern void* __libc_malloc(size_t);
extern void* __libc_calloc(size_t, size_t);
extern void* __libc_realloc(void*, size_t);

void* malloc(size_t size) {
    if (fails("malloc")) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_malloc(size);
}

void* calloc(size_t count, size_t size) {
    if (fails("malloc")) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_calloc(count, size);
}

void* realloc(void* block, size_t size) {
    if (fails("malloc")) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_realloc(block, size);
}

ssize_t write(int file, const void* bytes, size_t size) {
    if (fails("write")) {
        if (fail_short && size > 1)
            return syscall(SYS_write, file, bytes, size / 2);
        if (!fail_short) {
            errno = fail_error;
            return -1;
        }
    }
    return syscall(SYS_write, file, bytes, size);
}

ssize_t read(int file, void* bytes, size_t size) {
    if (fails("read")) {
        if (fail_short && size > 1)
            return syscall(SYS_read, file, bytes, size / 2);
        if (!fail_short) {
            errno = fail_error;
            return -1;
        }
    }
    return syscall(SYS_read, file, bytes, size);
}

int fsync(int file) {
    if (fails("fsync")) {
        errno = fail_error;
        return -1;
    }
    return (int)syscall(SYS_fsync, file);
}

int rename(const char* from, const char* to) {
    if (fails("rename")) {
        errno = fail_error;
        return -1;
    }
    return (int)syscall(SYS_rename, from, to);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    if (fails("rename")) {
        errno = fail_error;
        return -1;
    }
    return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
}

static int open_file(int folder, const char* path, int flags, unsigned mode) {
    if (fails("open")) {
        errno = fail_error;
        return -1;
    }
    return (int)syscall(SYS_openat, folder, path, flags, mode);
}

#define MODE_OF(last)                                                                              \
    unsigned mode = 0;                                                                             \
    if ((flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE) {                              \
        va_list rest;                                                                              \
        va_start(rest, last);                                                                      \
        mode = va_arg(rest, unsigned);                                                             \
        va_end(rest);                                                                              \
    }

int open(const char* path, int flags, ...) {
    MODE_OF(flags)
    return open_file(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    MODE_OF(flags)
    return open_file(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
    MODE_OF(flags)
    return open_file(folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...) {
    MODE_OF(flags)
    return open_file(folder, path, flags, mode);
}

void* mmap(void* where, size_t size, int rights, int flags, int file, off_t offset) {
    if (fails("mmap")) {
        errno = ENOMEM;
        return MAP_FAILED;
    }
    return (void*)syscall(SYS_mmap, where, size, rights, flags, file, offset);
}
