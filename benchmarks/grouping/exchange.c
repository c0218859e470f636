/* The annealing of pods.grouping.search.exchange, compiled: what Python costs it.
   Only for rounds in which nothing but sizes binds, and every pair counts alike. */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t state;

static inline uint32_t drawn(void) {
    state ^= state << 13; state ^= state >> 7; state ^= state << 17;
    return (uint32_t)(state >> 32);
}

static double now(void) {
    struct timespec at;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return at.tv_sec + at.tv_nsec * 1e-9;
}

/* Anneals `group_of` (n people in k groups of at most `wide`) for some seconds of processor time
   and leaves it at the best that was met; returns the proposals. `weights` is n x n, `near` n x 16. */
int64_t anneal(int n, int k, int wide, const int32_t *weights, const int32_t *near,
               int32_t *group_of, double hot, double cold, double seconds, uint64_t seed) {
    int32_t *sums = calloc((size_t)k * n, sizeof *sums), *seats = malloc(sizeof *seats * k * wide);
    int32_t *kept = malloc(sizeof *kept * n), *count = calloc(k, sizeof *count);
    int64_t done = 0, gained = 0, best = 0;
    double began = now(), heat = hot;
    state = seed * 2654435769u + 88172645463325252u;
    memcpy(kept, group_of, sizeof *kept * n);
    for (int u = 0; u < n; u++) {
        int g = group_of[u];
        seats[g * wide + count[g]++] = u;
        for (int v = 0; v < n; v++) sums[g * n + v] += weights[u * n + v];
    }
    for (;; done++) {
        if (done % 1024 == 0) {
            if (gained > best) { best = gained; memcpy(kept, group_of, sizeof *kept * n); }
            double left = 1 - (now() - began) / seconds;
            if (left <= 0) break;
            heat = cold + (hot - cold) * left * left;
        }
        int u = drawn() % n, g = group_of[u];
        int h = drawn() % 10 ? group_of[near[u * 16 + drawn() % 16]] : (int)(drawn() % k);
        if (g == h) continue;
        const int32_t *row = weights + (size_t)u * n;
        int32_t *mine = sums + (size_t)g * n, *theirs = sums + (size_t)h * n;
        int gain = INT32_MIN, place = 0;
        for (int s = 0; s < count[h]; s++) {
            int y = seats[h * wide + s], change = mine[y] - theirs[y] - 2 * row[y];
            if (change > gain) { gain = change; place = s; }
        }
        gain += theirs[u] - mine[u];
        if (gain < 0 && gain < heat * log((drawn() + 0.5) / 4294967296.0)) continue;
        int x = seats[h * wide + place];
        const int32_t *column = weights + (size_t)x * n;
        for (int s = 0; s < count[g]; s++)
            if (seats[g * wide + s] == u) seats[g * wide + s] = x;
        seats[h * wide + place] = u;
        group_of[u] = h;
        group_of[x] = g;
        for (int v = 0; v < n; v++) {
            int turn = row[v] - column[v];
            theirs[v] += turn;
            mine[v] -= turn;
        }
        gained += gain;
    }
    memcpy(group_of, kept, sizeof *kept * n);
    free(sums); free(seats); free(kept); free(count);
    return done;
}
