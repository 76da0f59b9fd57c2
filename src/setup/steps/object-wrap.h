// Read before every C++ source of better-sqlite3 12 when it is compiled here. From 24.19 on Node's
// node_object_wrap.h calls these two functions where Node has no environment any more, in the
// middle of a garbage collection, and Node then aborts: https://github.com/nodejs/node/issues/65446
// Without the calls it is what it was before, and what Node 20 and 22 have.
// better-sqlite3 13 no longer uses that header, but does not run on Node 20.
#include <node.h>
#define AddEnvironmentCleanupHook(...) ((void)0)
#define RemoveEnvironmentCleanupHook(...) ((void)0)
#include <node_object_wrap.h>
#undef AddEnvironmentCleanupHook
#undef RemoveEnvironmentCleanupHook
