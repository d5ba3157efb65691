/** What a person may run who means ill: in perl, which every Debian has, for root's shell to start. */

/** The command line that runs a program as that person, aside from what root does. */
export const aside = (name: string, ...argv: readonly string[]): string =>
  `setsid runuser -u ${name} -- ${argv.map((argument) => `'${argument}'`).join(' ')} >/dev/null 2>&1 </dev/null &`;

/**
 * Notes in a file every other process of that person's: its name, the number of its terminal, whether a terminal is among
 * its files, and whether it knows what only root knows. With the word "stop" it stops each of them, again and again;
 * with a pipe's name it lets go of who waits for that, once that is noted.
 */
export const watch = `
  use Fcntl;
  my ($book, $what) = @ARGV;
  open my $notes, ">", $book or die;
  select $notes;
  $| = 1;
  print "watching\\n";
  my %seen;
  while (1) {
    for my $place (glob "/proc/[0-9]*") {
      my ($id) = $place =~ /(\\d+)/;
      next if $id == $$ or ((stat $place)[4] // 0) != $<;
      open my $stat, "<", "$place/stat" or next;
      my ($name, $terminal) = (<$stat> // "") =~ /\\((.*)\\) \\S+ \\S+ \\S+ \\S+ (\\S+)/ or next;
      kill "STOP", $id if $what eq "stop";
      next if $seen{"$id $name"}++;
      my $files = grep { (readlink // "") =~ m{^/dev/(pts/|tty)} } glob "$place/fd/*";
      open my $variables, "<", "$place/environ" or next;
      my $secrets = () = (join "", <$variables>) =~ /a secret of root/g;
      print "$name: terminal $terminal, $files files, $secrets secrets\\n";
      sysopen my $pipe, $what, O_WRONLY | O_NONBLOCK if $name eq "grep";
    }
    select undef, undef, undef, 0.002;
  }
`;

/** Tries to have root's shell run a command by typing it at the terminal, and notes in a file whether it has one. */
export const typist = (command: string, book: string): string => `#!/usr/bin/perl
open my $terminal, "+<", "/dev/tty";
open my $notes, ">", "${book}" or die;
print $notes defined fileno $terminal ? "a terminal" : "no terminal";
for my $place ($terminal, *STDOUT, *STDERR) {
  for (split //, "${command}\\n") {
    my $key = $_;
    ioctl $place, 0x5412, $key or last;
  }
}
`;

/** A file system of that person's which answers that it is there, and nothing from then on: not even a kill ends who asks. */
export const silentFileSystem = (folder: string, id: number): string => `(
  exec 3<>/dev/fuse
  mount -i -t fuse silent '${folder}' -o fd=3,rootmode=40000,user_id=${id},group_id=${id}
  exec perl -e '
    sysread STDIN, my $asked, 1 << 18;
    syswrite STDIN, pack "L l a8 L2 x56", 80, 0, (substr $asked, 8, 8), 7, 31;
    1 while sysread STDIN, $asked, 1 << 18;
  ' <&3
) &
until grep -q "^silent ${folder} " /proc/mounts; do sleep 0.05; done`;
